import { describe, expect, it } from 'vitest';
import { lawPresets } from '../../../../shared/domain/law/presets/index.ts';
import { presetById } from '../../../../shared/domain/law/presets-of-body.ts';
import {
  checkExclusion,
  type ClosedItem,
  wordExclusion,
  wordReopened,
} from '../../../../shared/domain/minuting/exclusion.ts';
import { ClockTime } from '../../../../shared/domain/calendar.ts';

const ruleOf = (id: string) => presetById(id)?.rules.closing ?? null;
const council = ruleOf('principal-council-england');
const parish = ruleOf('parish-council-england');
const moved = { moved: true, stayed: null };
const lease: ClosedItem = { label: 'item 8', grounds: ['LGA 1972 Sch 12A ¶3'], reason: null };
const staff: ClosedItem = { label: 'item 9', grounds: ['LGA 1972 Sch 12A ¶1', 'LGA 1972 Sch 12A ¶2'], reason: null };
const say = (items: readonly ClosedItem[], rule = council) => wordExclusion(moved, items, rule, 'RESOLVED');

describe('the words of an exclusion', () => {
  it('[EX1] name the law, the item and its paragraph, and the public interest where the rule weighs it', () => {
    expect(say([lease]).lead).toBe(
      'RESOLVED that, under section 100A(4) of the Local Government Act 1972, the public and press be excluded from the meeting during item 8, as it involves the likely disclosure of exempt information as defined in paragraph 3 of Schedule 12A to the Local Government Act 1972, and that in all the circumstances the public interest in keeping it exempt outweighs the public interest in disclosing it.',
    );
  });

  it('[EX1] cover several items by one resolution, each with its own paragraphs', () => {
    const { lead, clauses } = say([lease, { ...staff, reason: 'pay of one post' }]);
    expect(lead).toMatch(/^RESOLVED that, under section 100A\(4\).* during the following items, as they involve .*:$/);
    expect(clauses).toEqual(['item 8, paragraph 3', 'item 9, paragraphs 1 and 2 (pay of one post)']);
  });

  it('[EX2] follow the Act of 1960, which asks for the reason', () => {
    const confidential = { label: 'item 4', grounds: ['1960 Act s1(2) confidential'], reason: 'legal advice.' };
    const special = { label: 'item 5', grounds: ['1960 Act s1(2) special reason'], reason: 'a tender that is open' };
    expect(say([confidential], parish).lead).toBe(
      'RESOLVED that, under section 1(2) of the Public Bodies (Admission to Meetings) Act 1960, the public and press be excluded from the meeting during item 4, because the business is confidential: legal advice.',
    );
    expect(say([confidential, special], parish).clauses).toEqual([
      'item 4, because the business is confidential: legal advice',
      'item 5, for this reason: a tender that is open',
    ]);
    expect(say([{ ...lease, grounds: [] }], null).lead).toBe(
      'RESOLVED that the public and press be excluded from the meeting during item 8.',
    );
  });

  it('[EX2] are whole sentences under the rules of every preset', () => {
    for (const { id, rules } of lawPresets) {
      const [ground] = rules.closing.grounds;
      const item = { label: null, grounds: ground === undefined ? [] : [ground.id], reason: 'advice' };
      const { lead } = say([item], rules.closing);
      expect([id, lead]).toEqual([id, expect.stringMatching(/^RESOLVED that.*during the business that follows.*\.$/)]);
      expect(lead).not.toContain('¶');
    }
  });

  it('[EX3] say who stayed, what was noted without disclosing it, and when the public came back', () => {
    expect(wordExclusion({ moved: true, stayed: 'R Lacey' }, [lease], council, 'RESOLVED').after).toEqual([
      'R Lacey remained in the meeting.',
    ]);
    expect(wordExclusion({ moved: false, stayed: null }, [lease], council, 'RESOLVED')).toEqual({
      ...{ lead: null, clauses: [] },
      after: [
        'The exempt paper under item 8 was noted without disclosing what it says, so the public were not excluded.',
      ],
    });
    expect(wordReopened(ClockTime.parse('20:40'))).toBe('The meeting returned to public session at 8.40pm.');
  });
});

it('[EX4] tells what the rule still asks for', () => {
  const item = { agendaItemId: null, minuteId: null, grounds: [], reason: null };
  const check = (rule: typeof council, isMoved = true) =>
    checkExclusion({ moved: isMoved, items: [item] }, rule, ['item 8']);
  expect(check(council)).toEqual(['Name the grounds on which item 8 is closed.']);
  expect(check(parish)).toHaveLength(2);
  expect(check(parish, false)).toEqual([]);
  expect(check(ruleOf('charity-trustees'))).toEqual(['By its rules this body closes no part of its meetings.']);
});
