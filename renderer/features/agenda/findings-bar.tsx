import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import type { AgendaPage } from '../../../shared/contract/agenda.ts';
import type { AgendaItemId } from '../../../shared/domain/ids.ts';
import type { AgendaFinding } from '../../../shared/domain/law/agenda-finding.ts';
import { checkAgenda } from '../../../shared/domain/law/check-agenda.ts';
import type { BodyRules } from '../../../shared/domain/law/rules.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { stepRound } from '../../ui/surfaces/doubt-bar.tsx';
import { usePageKeys } from '../../ui/use-key.ts';
import styles from './agenda.module.css';
import { groupPapers } from './agenda-view.ts';

const cx = bindClasses(styles);

/** What the body's own rules find in an agenda; nothing where its rules are not known. */
export function findInAgenda({ meeting, items, papers }: AgendaPage, rules: BodyRules | null): AgendaFinding[] {
  if (rules === null) return [];
  const byItem = groupPapers(papers);
  const checked = items.map((item) => ({
    ...item,
    access: (byItem.get(item.id) ?? []).map(({ access }) => access),
  }));
  return checkAgenda(rules, meeting, checked);
}

export interface FindingsBarProps {
  readonly findings: readonly AgendaFinding[];
  /** Shows the line that a finding is about; null: the agenda as a whole. */
  readonly onShow: (id: AgendaItemId | null) => void;
}

/** Findings, one at a time in a quiet line above the list; F8 goes to the next and its line. */
export function FindingsBar({ findings, onShow }: FindingsBarProps) {
  const [place, setPlace] = useState(0);
  const at = Math.min(place, findings.length - 1);
  const finding = findings[at];
  const walk = (by: 1 | -1) => {
    const next = stepRound(at, by, findings.length) ?? 0;
    setPlace(next);
    onShow(findings[next]?.itemId ?? null);
  };
  usePageKeys({ F8: () => walk(1), 'Shift+F8': () => walk(-1) });
  if (finding === undefined) return null;
  return (
    <section aria-label="What to look at" className={cx('findings')}>
      <p aria-live="polite">
        <Badge tone={finding.weight === 'wrong' ? 'care' : 'plain'}>
          {finding.weight === 'wrong' ? 'Needs care' : 'Look at'} {at + 1} of {findings.length}
        </Badge>{' '}
        {finding.words}
      </p>
      <span className={cx('walk')}>
        <IconButton size="small" icon={ChevronUp} label="Previous" keys="Shift+F8" onPress={() => walk(-1)} />
        <IconButton size="small" icon={ChevronDown} label="Next" keys="F8" onPress={() => walk(1)} />
      </span>
    </section>
  );
}
