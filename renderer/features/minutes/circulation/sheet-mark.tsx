import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import styles from './circulation.module.css';
import { calmCirculation } from './use-circulation.ts';

const cx = bindClasses(styles);

/** What every page of the minutes says of their standing, at the head of the sheet. */
export function SheetMark({ meetingId }: { readonly meetingId: MeetingId }) {
  const page = useQuery('circulation.get', { meetingId }, calmCirculation).value;
  const mark = page?.parts[0]?.mark ?? null;
  return mark === null ? null : <p className={cx('mark')}>{mark}</p>;
}
