import { Check } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Keyboard, Menu, MenuItem, MenuSection, MenuTrigger, Header, Popover, Text } from 'react-aria-components';
import { bindClasses } from '../class-names.ts';
import { Icon, type IconShape } from './icon.tsx';
import styles from './menu.module.css';

const cx = bindClasses(styles);

export interface MenuEntry {
  readonly key: string;
  readonly words: string;
  /** `Ctrl+I`. */
  readonly keys?: string;
  readonly icon?: IconShape;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

export interface MenuGroup {
  readonly heading: string;
  /** The entry that holds now, where the group is a choice of one. */
  readonly chosen?: string;
  readonly entries: readonly MenuEntry[];
}

/** A button that opens a menu of commands in named groups. */
export function MenuButton({
  label,
  groups,
  children,
}: {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly children: ReactNode;
}) {
  const entries = useMemo(
    () => new Map(groups.flatMap((group) => group.entries).map((entry) => [entry.key, entry])),
    [groups],
  );
  return (
    <MenuTrigger>
      {children}
      <Popover className={cx('popover')} placement="top start">
        <Menu
          aria-label={label}
          className={cx('menu')}
          onAction={(key) => entries.get(String(key))?.run()}
          disabledKeys={[...entries.values()].filter((entry) => entry.isDisabled === true).map((entry) => entry.key)}
        >
          {groups.map((group) => (
            <MenuSection
              key={group.heading}
              className={cx('section')}
              {...(group.chosen !== undefined && { selectionMode: 'single', selectedKeys: [group.chosen] })}
            >
              <Header className={cx('heading')}>{group.heading}</Header>
              {group.entries.map((entry) => (
                <MenuItem key={entry.key} id={entry.key} textValue={entry.words} className={cx('item')}>
                  <span className={cx('icon')}>
                    {group.chosen === entry.key && <Icon shape={Check} />}
                    {entry.icon !== undefined && <Icon shape={entry.icon} />}
                  </span>
                  <Text slot="label">{entry.words}</Text>
                  {entry.keys !== undefined && <Keyboard className={cx('keys')}>{entry.keys}</Keyboard>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
