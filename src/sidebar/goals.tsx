import goalStyles from './goals/goals.css';
import { Goals } from './goals/goals.tsx';
import ledgerStyles from './ledger/ledger.css';
import pageStyles from './page/page.css';
import { showPage } from './page/page.tsx';
import { SidebarPage } from './page/sidebar-page.tsx';

showPage(() => <SidebarPage content={onBack => <Goals onBack={onBack} />} />, pageStyles + ledgerStyles + goalStyles);
