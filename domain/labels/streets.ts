import type { ASDCode, ASDPeriodicityCode } from '../contract/enums/streets.ts'
import type { Labels } from './words.ts'

/** BR-GEN-41 for the first three; the others after the code list in the department's open street lookup client */
export const asdCodeLabels: Labels<ASDCode> = {
  1: 'Protected street',
  2: 'Traffic-sensitive',
  3: 'Special engineering difficulty',
  6: 'Proposed special engineering difficulty',
  8: 'Level crossing safety zone',
  9: 'Environmentally sensitive area',
  10: 'Structure (no special engineering difficulty)',
  12: 'Pipelines and specialist cables',
  13: 'Priority lane',
  16: 'Lane rental',
  17: 'Early notification of immediate works',
  18: 'Special event',
  19: 'Parking bays and restrictions',
  20: 'Crossings, signals and traffic sensors',
  21: 'Speed limit',
  22: 'Transport authority critical apparatus',
  23: 'Strategic route',
  24: 'Street lighting',
  25: 'Drainage and flood risk',
  26: 'Unusual traffic layout',
  27: 'Local considerations',
  28: 'Winter maintenance route',
  29: 'HGV approved route',
  30: 'Emergency services route',
}

/** On which days a designation applies; the names are those of the code list in the department's open street lookup client. */
export const asdPeriodicityCodeLabels: Labels<ASDPeriodicityCode> = {
  1: 'Every day',
  2: 'Working days only',
  3: 'Weekends',
  7: 'Mondays only',
  8: 'Tuesdays only',
  9: 'Wednesdays only',
  10: 'Thursdays only',
  11: 'Fridays only',
  12: 'Saturdays only',
  13: 'Sundays only',
  14: 'Public and bank holidays',
  15: 'Continuous',
  16: 'Special arrangements',
}

/** BR-GEN-38: what a reinstatement type code, and so a road category, stands for; 0 is taken as 5 */
export const roadCategoryLabels: Labels<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10> = {
  0: 'Carriageway type 0',
  1: 'Carriageway type 1',
  2: 'Carriageway type 2',
  3: 'Carriageway type 3',
  4: 'Carriageway type 4',
  5: 'Carriageway type 0',
  6: 'High duty footway',
  7: 'High amenity footway',
  8: 'Other footway',
  9: 'Private street',
  10: 'Carriageway type 6',
}

/** Labels ours. */
export const geometryTypeLabels: Labels<'Point' | 'LineString' | 'Polygon' | 'MultiLineString'> = {
  Point: 'Point',
  LineString: 'Line',
  Polygon: 'Area',
  MultiLineString: 'Lines',
}
