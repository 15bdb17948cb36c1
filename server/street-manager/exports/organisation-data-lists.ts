export interface ListOfOrganisation {
  /** In the file's name. */
  readonly name: string
  /** Filters that the days are told by; a list of what stands now has none, and is whole. */
  readonly days?: readonly [from: string, to: string]
  /** `either`: rows of the promoter or of the authority. `authority`: only authorities have it. `all`: one for everybody. */
  readonly whose: 'either' | 'authority' | 'all'
  readonly always?: object
}

/** What of each export stands in all data of an organisation (BR-CSV-13), by the path of the export. */
export const organisationDataLists: Readonly<Record<string, ListOfOrganisation>> = {
  '/permits/csv': { name: 'Permit', whose: 'either', days: ['start_date_created', 'end_date_created'] },
  '/alterations/csv': { name: 'Change_request', whose: 'either', days: ['start_date_created', 'end_date_created'] },
  '/interested-party-permits/csv': {
    name: 'Interested_party_permit',
    whose: 'authority',
    days: ['start_date_created', 'end_date_created'],
  },
  '/fees/csv': {
    name: 'Fee',
    whose: 'either',
    days: ['start_date', 'end_date'],
    always: { fee_report_format: 'all_orgs_one_csv' },
  },
  '/app/fees/ledger/csv': { name: 'Fee_ledger', whose: 'either', days: ['date_from', 'date_to'] },
  '/comments/csv': { name: 'Comment', whose: 'either', days: ['date_created_from', 'date_created_to'] },
  '/inspections/csv': { name: 'Inspection', whose: 'either', days: ['start_date_created', 'end_date_created'] },
  '/reinspections/csv': { name: 'Reinspection', whose: 'either', days: ['start_date_created', 'end_date_created'] },
  '/non-compliances/csv': {
    name: 'Non_compliance',
    whose: 'either',
    days: ['non_compliance_date_created_from', 'non_compliance_date_created_to'],
  },
  '/fixed-penalty-notices/csv': { name: 'FPN', whose: 'either', days: ['start_date', 'end_date'] },
  '/section-74s/csv': { name: 'Section_74', whose: 'either', days: ['date_created_from', 'date_created_to'] },
  '/section-81s/csv': { name: 'Section_81', whose: 'either', days: ['issue_date_from', 'issue_date_to'] },
  '/section-58s/csv': { name: 'Section_58', whose: 'all' },
  '/forward-plans/csv': { name: 'Forward_plan', whose: 'either' },
  '/private-street-notices/csv': {
    name: 'Private_street_notice',
    whose: 'either',
    days: ['date_created_from', 'date_created_to'],
  },
  '/reinstatements/csv': {
    name: 'Reinstatement',
    whose: 'either',
    days: ['registration_date_from', 'registration_date_to'],
  },
  '/reinstatements/expiring-interims/csv': { name: 'Expiring_interim_reinstatement', whose: 'either' },
  '/permits/reinstatements-due/csv': { name: 'Reinstatements_due', whose: 'either' },
  '/material-classifications/csv': {
    name: 'Material_classification',
    whose: 'all',
    days: ['date_created_from', 'date_created_to'],
  },
  '/pbi-sample-inspections-due/csv': { name: 'PBI_sample_inspections_due', whose: 'authority' },
  '/pbi-sample-inspection-targets/csv': {
    name: 'PBI_sample_inspection_targets',
    whose: 'authority',
    days: ['date_from', 'date_to'],
  },
  '/app/audit/csv': { name: 'Audit', whose: 'all', days: ['date_from', 'date_to'] },
}
