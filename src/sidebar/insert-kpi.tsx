import { InsertKpi } from './kpi/insert-kpi.tsx';
import kpiStyles from './kpi/kpi.css';
import pageStyles from './page/page.css';
import { showPage } from './page/page.tsx';
import { SidebarPage } from './page/sidebar-page.tsx';

showPage(() => <SidebarPage content={onBack => <InsertKpi onBack={onBack} />} />, pageStyles + kpiStyles);
