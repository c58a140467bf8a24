import { FilePlus2, FlaskConical, FolderOpen } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { openWorkspace } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Icon, type IconShape } from '../../ui/controls/icon.tsx';
import styles from './welcome.module.css';

const cx = bindClasses(styles);

interface Beginning {
  readonly words: string;
  readonly detail: string;
  readonly icon: IconShape;
  readonly run: () => void;
}

const beginnings: readonly Beginning[] = [
  {
    words: 'New workspace…',
    detail: 'Make one file that will hold your bodies, meetings, minutes and actions.',
    icon: FilePlus2,
    run: () => void openWorkspace('workspace.create'),
  },
  {
    words: 'Open a workspace…',
    detail: 'Go on with a file that ends in .minutebook.',
    icon: FolderOpen,
    run: () => void openWorkspace('workspace.open'),
  },
  {
    words: 'Try the sample',
    detail: 'A fresh copy of an invented partnership board with two years of minutes.',
    icon: FlaskConical,
    run: () => void openWorkspace('workspace.openSample'),
  },
];

/** What stands in the window while no workspace is open. */
export function Welcome() {
  return (
    <main className={cx('page')}>
      <div className={cx('sheet')}>
        <h1 className={cx('title')}>Minutebook</h1>
        <p className={cx('words')}>Everything you keep is in one file on this computer. Choose one to begin.</p>
        <ul className={cx('list')}>
          {beginnings.map((beginning) => (
            <li key={beginning.words}>
              <AriaButton className={cx('choice')} onPress={beginning.run}>
                <Icon shape={beginning.icon} size={20} />
                <span>
                  <span className={cx('name')}>{beginning.words}</span>
                  <span className={cx('detail')}>{beginning.detail}</span>
                </span>
              </AriaButton>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
