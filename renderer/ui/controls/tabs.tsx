import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { bindClasses } from '../class-names.ts';
import styles from './tabs.module.css';

const cx = bindClasses(styles);

export interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: K; readonly words: string; readonly panel: () => ReactNode }[];
  readonly value: K;
  readonly onChange: (value: K) => void;
  /** Stands at the right of the tabs. */
  readonly beside?: ReactNode;
}

/** Parts of one thing, one seen at a time; the panel fills what is left of the page. */
export function Tabs<K extends string>({ label, tabs, value, onChange, beside }: TabsProps<K>) {
  return (
    <AriaTabs
      className={cx('tabs')}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.key === key);
        if (chosen !== undefined) onChange(chosen.key);
      }}
    >
      <div className={cx('top')}>
        <TabList aria-label={label} className={cx('list')}>
          {tabs.map((tab) => (
            <Tab key={tab.key} id={tab.key} className={cx('tab')}>
              {tab.words}
            </Tab>
          ))}
        </TabList>
        {beside !== undefined && <div className={cx('beside')}>{beside}</div>}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.key} id={tab.key} className={cx('panel')}>
          {tab.key === value && tab.panel()}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
