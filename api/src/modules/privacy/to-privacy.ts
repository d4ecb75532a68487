import { encodeId } from '../../graphql/global-id.js'
import { can } from '../../permission.js'
import type { DataExportRow } from './data-export.service.js'
import type { ClosedCompany as ClosedCompanyRow } from './deletion/company-deletion.service.js'
import type { ClosedCompany, DataExport, DataExportState } from './privacy.type.js'

export function toDataExport(row: DataExportRow): DataExport {
  const { id, state, done, total, createdAt, bytes, expiresAt } = row
  return {
    id: encodeId('DataExport', id),
    state: state as DataExportState,
    ...{ done, total, createdAt, expiresAt },
    bytes: bytes === null ? null : Number(bytes),
    path: state === 'ready' ? `/exports/${id}` : null,
  }
}

export function toClosedCompany({ id, slug, name, role, deletion }: ClosedCompanyRow): ClosedCompany {
  return {
    id: encodeId('Organization', id),
    ...{ slug, name },
    dueAt: deletion.dueAt,
    viewerCanRestore: can({ role }, 'organization:delete'),
    receipt: deletion.receipt,
  }
}
