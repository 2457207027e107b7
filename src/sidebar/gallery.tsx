import styles from './gallery/gallery.css';
import { Gallery } from './gallery/gallery.tsx';
import pageStyles from './page/page.css';
import { showPage } from './page/page.tsx';
import { SidebarPage } from './page/sidebar-page.tsx';

showPage(() => <SidebarPage content={onBack => <Gallery onBack={onBack} />} />, pageStyles + styles);
