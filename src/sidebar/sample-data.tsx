import pageStyles from './page/page.css';
import { showPage } from './page/page.tsx';
import { SidebarPage } from './page/sidebar-page.tsx';
import { SampleData } from './sample-data/sample-data.tsx';

showPage(() => <SidebarPage content={onBack => <SampleData onBack={onBack} />} />, pageStyles);
