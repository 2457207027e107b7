import ledgerStyles from './ledger/ledger.css';
import pageStyles from './page/page.css';
import { showPage } from './page/page.tsx';
import { SidebarPage } from './page/sidebar-page.tsx';
import { Values } from './values/values.tsx';

showPage(() => <SidebarPage content={onBack => <Values onBack={onBack} />} />, pageStyles + ledgerStyles);
