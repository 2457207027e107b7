import { Costs } from './costs/costs.tsx';
import ledgerStyles from './ledger/ledger.css';
import pageStyles from './page/page.css';
import { showPage } from './page/page.tsx';
import { SidebarPage } from './page/sidebar-page.tsx';

showPage(() => <SidebarPage content={onBack => <Costs onBack={onBack} />} />, pageStyles + ledgerStyles);
