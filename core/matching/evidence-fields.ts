import { type FieldName, fieldNames } from '../records/fields.ts'

/** Fields that never tell two things apart: who reported, where it lies, what was done meanwhile, how the paper is called. */
export const silentFields: ReadonlySet<FieldName> = new Set([
  'contactName',
  'contactPhone',
  'contactRelation',
  'contactAddress',
  'contactUnit',
  'contactIdNumber',
  'externalRef',
  'carers',
  'behaviour',
  'cause',
  'ownSearch',
  'bodyState',
  'mood',
  'needs',
  'careLog',
  'storage',
  'sealNumber',
  'receivedBy',
  'waivesReward',
  'custodyClass',
  'estimatedValue',
  'donatesReward',
  'necessaryCosts',
  'rewardPromised',
  'finderSigned',
  'returnWay',
  'consent',
])

/** Fields by which two descriptions may prove to be one or not. */
export const evidenceFields: readonly FieldName[] = fieldNames.filter((name) => !silentFields.has(name))
