import { materialClassificationClassifications } from '../../../domain/contract/enums/material-classifications.ts'
import {
  createMaterialClassification,
  listMaterialClassifications,
} from '../../../domain/contract/material-classifications.ts'
import { exportMaterialClassifications } from '../../../domain/contract/site-and-section-exports.ts'
import {
  hazardousMaterialTypeLabels,
  materialClassificationClassificationLabels,
} from '../../../domain/labels/material-classifications.ts'
import { label } from '../../../domain/labels/words.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Nothing, Reference, TwoLines } from '../../lists/cells.tsx'
import { defineList, type Limits } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { streetFilter, usrnFilter } from '../../lists/place-filters.ts'

const name = 'material_classification_classification'

/** The service lists one class at a time (BR-REP-15): what is dangerous first. */
export const withClass = (limits: Limits): Limits => (limits[name] ? limits : { ...limits, [name]: 'hazardous' })

export const materialClassificationList = defineList(listMaterialClassifications, {
  address: recordPaths.list('material-classifications'),
  title: 'Material classifications',
  noun: ['material classification', 'material classifications'],
  filters: [
    {
      kind: 'choice',
      name,
      title: 'Class',
      values: materialClassificationClassifications,
      labels: materialClassificationClassificationLabels,
      isRequired: true,
    },
    streetFilter,
    usrnFilter,
    { kind: 'days', title: 'Sample taken', from: 'date_sample_taken_from', to: 'date_sample_taken_to' },
  ],
  moreFilters: [
    { kind: 'text', name: 'material_classification_reference_number', title: 'Classification reference' },
    { kind: 'days', title: 'Added', from: 'date_created_from', to: 'date_created_to' },
  ],
  sorts: { date_created: 'Added' },
  isDirectionOnly: true,
  filledIn: withClass,
  keyOf: (row) => row.material_classification_reference_number,
  columns: () => [
    {
      key: 'reference',
      header: 'Classification',
      rowHeader: true,
      cell: (row) => (
        <Reference href={recordPaths.materialClassification(row.material_classification_reference_number)}>
          {row.material_classification_reference_number}
        </Reference>
      ),
    },
    {
      key: 'street',
      header: 'Street',
      cell: (row) => <TwoLines first={row.street} second={[row.town, row.usrn].filter(Boolean).join(', ')} />,
    },
    {
      key: 'class',
      header: 'Class',
      card: 'top',
      afterwards: 'says',
      cell: (row) => (
        <Tag colour={row[name] === 'hazardous' ? 'red' : 'green'}>
          {label(materialClassificationClassificationLabels, row[name])}
        </Tag>
      ),
    },
    {
      key: 'found',
      header: 'Found',
      cell: (row) =>
        row.hazardous_material_types && row.hazardous_material_types.length > 0 ? (
          <TwoLines
            first={row.hazardous_material_types.map((type) => label(hazardousMaterialTypeLabels, type)).join(', ')}
            second={row.hazardous_material_type_other_description}
          />
        ) : (
          <Nothing says="Nothing hazardous" />
        ),
    },
    { key: 'sample', header: 'Sample taken', cell: (row) => <DateText value={row.sample_date} /> },
    {
      key: 'added',
      header: 'Added',
      sort: 'date_created',
      cell: (row) => <DateText value={row.date_created} as="day" />,
    },
  ],
  emptyWords: 'What was found in samples of streets appears here.',
  make: {
    endpoint: createMaterialClassification,
    text: 'Add a material classification',
    href: recordPaths.newMaterialClassification(),
  },
  exportTo: {
    endpoint: exportMaterialClassifications,
    // the export calls the days of the sample otherwise than the list, and is nobody's in particular
    bodyOf: ({ date_sample_taken_from: from, date_sample_taken_to: to, swa_code: _promoter, ...query }) => ({
      ...query,
      ...(from ? { sample_date_from: from } : {}),
      ...(to ? { sample_date_to: to } : {}),
    }),
  },
})

export const MaterialClassificationList = () => <ListPage definition={materialClassificationList} />
