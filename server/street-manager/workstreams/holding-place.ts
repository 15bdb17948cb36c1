/** The workstream that every organisation has for records without a permit; it is the service's (BR-ROLE-10). */
export const holdingPlace = '000'
