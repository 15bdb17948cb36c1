import { isFields } from './fields.ts'
import { BadRecord, type ImportedRecord } from './imported.ts'
import { readNotification } from './open-data.ts'
import { readPublishedWorks } from './published-works.ts'

/**
 * One record of a file, whichever of the formats it is in: a GeoJSON feature of works, an Open Data notification, or the
 * envelope in which notifications are pushed, whose Message is text.
 *
 * @throws BadRecord with the reason when it cannot be kept
 */
export function readRecord(value: unknown): ImportedRecord {
  if (!isFields(value)) throw new BadRecord('this is no record')
  if (value['type'] === 'Feature') {
    const properties = value['properties']
    if (!isFields(properties)) throw new BadRecord('the feature has no properties')
    return readPublishedWorks(properties, value['geometry'])
  }
  if ('object_data' in value) return readNotification(value)
  if ('Message' in value) return readRecord(openEnvelope(value['Message']))
  throw new BadRecord('this is neither a feature of works nor an Open Data notification')
}

function openEnvelope(message: unknown): unknown {
  if (typeof message !== 'string') return message
  try {
    return JSON.parse(message)
  } catch {
    throw new BadRecord('the Message of the envelope is no JSON')
  }
}
