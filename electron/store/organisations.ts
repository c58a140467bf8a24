import { Organisation } from '../../shared/domain/body.ts';
import type { OrganisationId } from '../../shared/domain/ids.ts';
import type { Tx } from './change-set.ts';
import type { Columns, Readable } from './file/connection.ts';

/** Stores a new organisation. */
export function insertOrganisation(tx: Tx, organisation: Organisation): void {
  tx.insert('organisations', {
    id: organisation.id,
    name: organisation.name,
    abbreviation: organisation.abbreviation,
    import_id: organisation.importId,
    revision: organisation.revision,
  });
}

/** An organisation by its id, or undefined. */
export function getOrganisation(db: Readable, id: OrganisationId): Organisation | undefined {
  const row = db.get('SELECT * FROM organisations WHERE id = ?', id);
  return row && fromRow(row);
}

/** The organisation of that name or abbreviation, upper and lower case alike. */
export function findOrganisationByName(db: Readable, name: string): Organisation | undefined {
  const row =
    db.get('SELECT * FROM organisations WHERE name = ? COLLATE NOCASE ORDER BY id LIMIT 1', name) ??
    db.get('SELECT * FROM organisations WHERE abbreviation = ? COLLATE NOCASE ORDER BY id LIMIT 1', name);
  return row && fromRow(row);
}

/** Every organisation, by name. */
export function listOrganisations(db: Readable): Organisation[] {
  return db.all('SELECT * FROM organisations ORDER BY name COLLATE NOCASE, id').map(fromRow);
}

function fromRow(row: Columns): Organisation {
  return Organisation.parse({
    id: row['id'],
    name: row['name'],
    abbreviation: row['abbreviation'],
    importId: row['import_id'],
    revision: row['revision'],
  });
}
