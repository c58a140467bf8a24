import { useSurfaceStore } from '../../stores/surfaces.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/controls/kbd.tsx';
import { Dialog } from '../../ui/surfaces/dialog.tsx';
import styles from './help-panel.module.css';
import { shortcuts } from './shortcuts.ts';
import { topics } from './topics.tsx';

const cx = bindClasses(styles);

/** Help beside the work: what Minutebook does, in the order in which one needs it, and every shortcut. */
export function HelpPanel() {
  const close = useSurfaceStore((store) => store.close);
  return (
    <Dialog title="Help" shape="drawer" width="medium" onClose={close}>
      {/* It scrolls by keyboard as well, since it holds nothing to tab to. */}
      <div role="region" aria-label="Help" tabIndex={0} className={cx('help')}>
        {topics.map((topic) => (
          <section key={topic.title} className={cx('topic')}>
            <h3 className={cx('title')}>{topic.title}</h3>
            {topic.content}
          </section>
        ))}
        <section className={cx('topic')}>
          <h3 className={cx('title')}>Shortcuts</h3>
          {shortcuts.map((group) => (
            <table key={group.where} className={cx('table')}>
              <caption className={cx('caption')}>{group.where}</caption>
              <thead>
                <tr>
                  <th scope="col">Keys</th>
                  <th scope="col">What they do</th>
                </tr>
              </thead>
              <tbody>
                {group.keys.map(([keys, words]) => (
                  <tr key={keys}>
                    <td>
                      <Kbd keys={keys} />
                    </td>
                    <td>{words}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
        </section>
      </div>
    </Dialog>
  );
}
