import { FileInput, FlaskConical, FolderInput, Users } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { chooseFiles, chooseFolder } from '../../stores/importing.ts';
import { openWorkspace } from '../../stores/perform.ts';
import { openSurface } from '../../stores/surfaces.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import styles from './beginnings.module.css';

const cx = bindClasses(styles);

/** The empty desk: the ways to begin. */
export function Beginnings() {
  return (
    <div className={cx('page')}>
      <h2 className={cx('title')}>Four ways to begin</h2>
      <AriaButton className={cx('choice', 'first')} onPress={() => void chooseFiles()}>
        <Icon shape={FileInput} size={24} />
        <span className={cx('words')}>
          <span className={cx('name')}>Start from your last minutes</span>
          <span className={cx('detail')}>
            Drop files or a whole folder anywhere in this window, or press here to choose: Word, PDF, web page or text.
            The body, its people, its numbers, decisions and open actions are read out of them; you look them over
            before anything is stored.
          </span>
        </span>
      </AriaButton>
      <div className={cx('row')}>
        <AriaButton className={cx('choice')} onPress={() => void chooseFolder()}>
          <Icon shape={FolderInput} size={20} />
          <span className={cx('words')}>
            <span className={cx('name')}>Bring in a whole folder</span>
            <span className={cx('detail')}>
              Years of old minutes, agendas and reports at once: a list says what is in each file and what needs a look.
            </span>
          </span>
        </AriaButton>
        <AriaButton className={cx('choice')} onPress={() => openSurface({ kind: 'new-body' })}>
          <Icon shape={Users} size={20} />
          <span className={cx('words')}>
            <span className={cx('name')}>Make a body</span>
            <span className={cx('detail')}>
              A board, committee, council or group, with its name and its way of numbering.
            </span>
          </span>
        </AriaButton>
        <AriaButton className={cx('choice')} onPress={() => void openWorkspace('workspace.openSample')}>
          <Icon shape={FlaskConical} size={20} />
          <span className={cx('words')}>
            <span className={cx('name')}>Open the sample</span>
            <span className={cx('detail')}>
              A copy of an invented partnership board, two years of it, to try everything on.
            </span>
          </span>
        </AriaButton>
      </div>
    </div>
  );
}
