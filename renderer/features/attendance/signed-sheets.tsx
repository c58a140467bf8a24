import { Download, Paperclip, Trash2 } from 'lucide-react';
import type { MeetingFile } from '../../../shared/contract/meeting-files.ts';
import { describeSize } from '../../../shared/domain/attached-file.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { attachedKindWords } from '../../../shared/domain/wording.ts';
import { useQuery } from '../../gateway/use-query.ts';
import {
  attachScan,
  openMeetingFile,
  removeMeetingFile,
  saveCopyOf,
  useAttaching,
} from '../../stores/meeting-files.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, IconButton, LinkButton } from '../../ui/controls/button.tsx';
import styles from './attendance-tab.module.css';

const cx = bindClasses(styles);

export interface SignedSheetsProps {
  readonly meetingId: MeetingId;
  readonly isReadOnly: boolean;
}

/** The scans of the sheet that was signed; nothing where there is none, since attaching one stands in the menu too. */
export function SignedSheets({ meetingId, isReadOnly }: SignedSheetsProps) {
  const files = useQuery('meetingFiles.list', { meetingId }).value ?? [];
  const sheets = files.filter(({ kind }) => kind === 'attendance-sheet');
  const isAttaching = useAttaching((store) => store.isAttaching);
  if (sheets.length === 0) return null;
  return (
    <section aria-label={`${attachedKindWords['attendance-sheet']}, attached`} className={cx('sheets')}>
      <ul className={cx('sheetList')}>
        {sheets.map((file) => (
          <SheetLine key={file.id} file={file} isReadOnly={isReadOnly} />
        ))}
      </ul>
      <Button
        size="small"
        look="quiet"
        icon={Paperclip}
        isDisabled={isReadOnly || isAttaching}
        onPress={() => void attachScan(meetingId, 'attendance-sheet')}
      >
        {isAttaching ? 'Attaching…' : 'Attach another…'}
      </Button>
    </section>
  );
}

function SheetLine({ file, isReadOnly }: { readonly file: MeetingFile; readonly isReadOnly: boolean }) {
  const { name, size, kind } = file;
  return (
    <li className={cx('sheetLine')}>
      <span>
        {attachedKindWords[kind]}:{' '}
        <LinkButton aria-label={`Open ${name}`} onPress={() => void openMeetingFile(file)}>
          {name}
        </LinkButton>{' '}
        <span className={cx('quiet')}>{describeSize(size)}</span>
      </span>
      <IconButton icon={Download} size="small" label={`Save a copy of ${name}`} onPress={() => void saveCopyOf(file)} />
      <IconButton
        icon={Trash2}
        size="small"
        label={`Take ${name} off the meeting`}
        isDisabled={isReadOnly}
        onPress={() => void removeMeetingFile(file)}
      />
    </li>
  );
}
