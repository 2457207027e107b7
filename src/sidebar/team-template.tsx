import ledgerStyles from './ledger/ledger.css';
import pageStyles from './page/page.css';
import { showPage } from './page/page.tsx';
import { SidebarPage } from './page/sidebar-page.tsx';
import styles from './team-template/team-template.css';
import { TeamTemplates } from './team-template/team-templates.tsx';

showPage(
  () => <SidebarPage content={onBack => <TeamTemplates onBack={onBack} />} />,
  pageStyles + ledgerStyles + styles,
);
