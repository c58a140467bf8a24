import type { LawPreset } from '../rules.ts';
import { charityTrustees } from './charity-trustees.ts';
import { communityCouncilScotland } from './community-council-scotland.ts';
import { communityCouncilWales } from './community-council-wales.ts';
import { communityMeetingWales } from './community-meeting-wales.ts';
import { councilNorthernIreland } from './council-northern-ireland.ts';
import { councilScotland } from './council-scotland.ts';
import { executiveEngland } from './executive-england.ts';
import { nhsBoardEngland } from './nhs-board-england.ts';
import { parishCouncilEngland } from './parish-council-england.ts';
import { parishMeetingEngland } from './parish-meeting-england.ts';
import { partnershipBody } from './partnership.ts';
import { principalCouncilEngland } from './principal-council-england.ts';
import { principalCouncilWales } from './principal-council-wales.ts';
import { schoolGoverningBoardEngland } from './school-governing-board-england.ts';

/** Every preset, in the order in which a clerk chooses among them. */
export const lawPresets: readonly LawPreset[] = [
  principalCouncilEngland,
  executiveEngland,
  parishCouncilEngland,
  parishMeetingEngland,
  principalCouncilWales,
  communityCouncilWales,
  communityMeetingWales,
  councilScotland,
  communityCouncilScotland,
  councilNorthernIreland,
  nhsBoardEngland,
  schoolGoverningBoardEngland,
  partnershipBody,
  charityTrustees,
];
