import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf, opening } from '../../../support/items-of.ts';

describe('[H5] headings without numbers', () => {
  it('in Markdown, behind the frames of the page', () => {
    const text =
      '# Larkspur Steering Committee Meeting 2026-06-12\n\n## Links\n\n* Recording: none\n\n## Present\n\n* Ada Brandt\n* Bo Carlsen\n\n## Minutes\n\n### Stand-up\n\n* Ada: timers\n\n### Costs: the nightly run\n\n1. It doubled.\n2. It grows.\n\n## Upcoming Meetings\n\n2026-06-26\n';
    expect(documentOf(text, 'notes.md')?.items.map(({ number, title }) => [number, title])).toEqual([
      [null, 'Stand-up'],
      [null, 'Costs: the nightly run'],
      [null, 'Upcoming Meetings'],
    ]);
  });

  it('in bold, alone or before their text', () => {
    const text =
      '**Minutes of the last meeting**\nThese were approved.\n\n**Police Report** PC Wylie reported three thefts.\n\n**Boat slip**\nIt is to be mended.\n\n**AOCB**\nThere was none.\n';
    expect(itemsOf(text)).toEqual(['? Minutes of the last meeting', '? Police Report', '? Boat slip', '? AOCB']);
  });

  it('in capitals', () => {
    const text =
      'POLICE REPORT\n\nThree thefts were reported.\n\nBOAT SLIP\n\nIt is to be mended by June.\n\nTREASURER’S REPORT\n\nThe balance was £40.\n\nMATTERS ARISING\n\nBench: mended.\n\nPlanning: none.\n\nAOB\n\nNone.\n';
    expect(itemsOf(text)).toEqual([
      '? POLICE REPORT',
      '? BOAT SLIP',
      '? TREASURER’S REPORT',
      '? MATTERS ARISING',
      '? AOB',
    ]);
  });

  it('as short lines over their text', () => {
    const text =
      'Minutes of November\nOK’d.\n\nBeck clean\nSunday 3 March, 10 till 12.\n\nOtters\nPrints were seen by the weir.\n\nNext meeting\nThursday 15 June.\n';
    expect(itemsOf(text)).toEqual(['? Minutes of November', '? Beck clean', '? Otters', '? Next meeting']);
  });

  it('as topics before a colon', () => {
    const text =
      'Matters arising: The bench was mended.\n\nPolice report: Three thefts.\n\nFinance: The balance was £40.\n\nDate of next meeting: 1 June 2026.\n';
    expect(itemsOf(text)).toEqual(['? Matters arising', '? Police report', '? Finance', '? Date of next meeting']);
  });

  it('before and behind numbered ones, where they are topics that stand so', () => {
    const text =
      'Votes of Sympathy\n\nOne was passed.\n\n1. Confirmation of Minutes\n\nThey were signed.\n\n2. Roads\n\nThey were bad.\n\n3. Parks\n\nThey were good.\n\nDate of Next Meeting\n\n1 June 2026\n';
    expect(itemsOf(text)).toEqual([
      '? Votes of Sympathy',
      '1 Confirmation of Minutes',
      '2 Roads',
      '3 Parks',
      '? Date of Next Meeting',
    ]);
  });

  it('do not make items of a public session, of sub-headings or of prose', () => {
    const text =
      'PUBLIC SESSION\n\nMr Lane asked for a bench.\n\n14 APOLOGIES\n\nNone had come.\n\n15 REPORTS\n\nPolice\n\nThree thefts.\n\n16 FINANCE\n\nPaid.\n\n17 CLOSE\n\n9pm.\n';
    expect(itemsOf(text)).toEqual(['14 APOLOGIES', '15 REPORTS', '16 FINANCE', '17 CLOSE']);
    expect(
      documentOf(`${opening}The meeting began late. All spoke of the bins.\n\nIt ended at nine.\n`)?.items,
    ).toEqual([]);
  });

  it('alone, over the number of a resolution with its decision word', () => {
    const text =
      'APOLOGIES\n\nApologies for non-attendance were received from Councillor R Hull.\n\n18/266     RESOLVED:\nOn the Motion of Councillors D Toner and K Pasco\n\nThat the apologies be accepted.\n\nCARRIED\n';
    expect(itemsOf(text)).toEqual(['? APOLOGIES']);
    const [item] = documentOf(opening + text)?.items ?? [];
    expect(item?.blocks.filter(({ kind }) => kind === 'resolution')).toHaveLength(1);
  });

  it('of town boards, among roll calls and resolutions with numbers', () => {
    const text =
      'CALL TO ORDER\nSupervisor Harlan Pike called the meeting to order.\n\nROLL CALL\nPresent: Supervisor Harlan Pike\nCouncilman Joel Tanner\n\nRESOLUTION #41 AUTHORIZE PURCHASE OF SNOW PLOUGH\nMotion by Councilwoman Osgood\nSeconded by Councilman Tanner\nVOTES: AYE – Pike, Tanner, Osgood NAY – 0\nADOPTED\nBE IT RESOLVED, that the Supervisor is authorized to buy one plough.\n\nADJOURNMENT\nMotion by Councilman Tanner to adjourn.\n';
    const head = 'TOWN OF MILLBROOK FALLS\nTOWN BOARD MEETING\nJune 14, 2022\n\n';
    const read = documentOf(head + text);
    expect(read?.items.map(({ title }) => title)).toEqual([
      'CALL TO ORDER',
      'ROLL CALL',
      'RESOLUTION #41 AUTHORIZE PURCHASE OF SNOW PLOUGH',
      'ADJOURNMENT',
    ]);
    expect(read?.present.map(({ title, name, role }) => [title, name, role])).toEqual([
      [null, 'Harlan Pike', 'Supervisor'],
      ['Councilman', 'Joel Tanner', null],
    ]);
    const decided = read?.items[2]?.blocks.flatMap((block) => (block.kind === 'resolution' ? [block] : []));
    expect(decided?.map(({ verb, proposer, seconder }) => [verb, proposer, seconder])).toEqual([
      ['RESOLVED', 'Councilwoman Osgood', 'Councilman Tanner'],
    ]);
  });

  it('none of them the contents on top, or the summary behind', () => {
    const text =
      '# Widget call, 12 May 2026\n\nPresent: Ana Ferro, Bo Lindqvist\n\n## Contents\n* Minutes of last call\n\n## Minutes of last call\n\nApproved.\n\n## Issue 12\n\nKept open.\n\n## Summary of action items\n\n1. Bo to write\n';
    expect(documentOf(text, 'notes.md')?.items.map(({ title }) => title)).toEqual(['Minutes of last call', 'Issue 12']);
  });

  it('as a numbered list on top announces them', () => {
    const text =
      'Contents\n\n  1. Minutes of last call\n  2. Issue 12: naming\n  3. Summary of action items\n\nMinutes of last call\n\nAna: any objections?\n\nRESOLUTION: Minutes of 5 May approved\n\nIssue 12: naming\n\n<carl> I would keep it.\n\nSummary of action items\n\n  1. carl to write\n';
    expect(itemsOf(text)).toEqual(['? Minutes of last call', '? Issue 12: naming']);
  });
});
