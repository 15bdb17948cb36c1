import type { Chance } from './chance.ts'

const firsts =
  `Abbey Acorn Albert Alder Alma Apple Arbour Ash Aspen Avon Barley Barn Beech Bell Birch Bishop Blackthorn Bramble Brick
  Broad Brook Burton Castle Cavendish Cedar Chapel Charles Chestnut Clarence Clover College Compton Copse Coronation Cricket
  Cross Curlew Dale Deer Derwent Dove Drayton Eaton Edward Elm Factory Falcon Fallow Fern Field Fisher Forge Fountain Fox
  Foundry Garden Gate George Gilbert Glebe Grange Granary Green Grove Hall Hampton Harvest Hawthorn Hazel Heath Heron Hill
  Holly Holyoake Hope Hornbeam Jubilee Juniper Kestrel King Kiln Laburnum Lark Laurel Lavender Leigh Lime Linden Lodge Maltings
  Manor Maple Market Marsh Mason Mayfield Meadow Melrose Mercer Mill Milton Minster Mulberry Nelson Nightingale Oak Old
  Orchard Osborne Otter Paddock Park Pear Pinfold Poplar Priory Prospect Quarry Queen Rectory Regent River Robin Rose Rowan Rushey
  Russell Saddler Salisbury School Shire Silver Spring Spinney Stanley Summer Swallow Swan Sycamore Tanner Thistle Tower
  Trinity Union Vale Vicarage Victoria Walnut Warren Water Weaver Wellington West Wharf Wheat Willow Windmill Windsor Wood
  Woodland Wren Yew York`.split(/\s+/)

const seconds = {
  main: ['Road', 'Street', 'Road'],
  street: ['Road', 'Street', 'Avenue', 'Lane', 'Drive', 'Way', 'Grove', 'Crescent', 'Road', 'Terrace', 'Walk'],
  close: ['Close', 'Court', 'Mews', 'Gardens', 'Place', 'Close'],
  path: ['Passage', 'Alley', 'Path'],
}

/** Names that the middle of every town has. */
const middleNames = ['Church Street', 'Bridge Street', 'Market Street', 'Station Road', 'Mill Lane', 'London Road']
const villageNames = ['Church Lane', 'Back Lane', 'Chapel Lane', 'The Green', 'School Lane']

export type NameKind = keyof typeof seconds

/** Gives names that no other street of the same place has. */
export function makeNames(chance: Chance, isVillage: boolean): { middle(): string; of(kind: NameKind): string } {
  const used = new Set<string>()
  const expected = ['High Street', ...(isVillage ? villageNames : middleNames)]
  const invent = (kind: NameKind): string => {
    for (;;) {
      const name = `${chance.pick(firsts)} ${chance.pick(seconds[kind])}`
      if (!used.has(name) && !expected.includes(name)) return name
    }
  }
  const keep = (name: string) => {
    used.add(name)
    return name
  }
  return {
    middle: () => keep(expected.find((name) => !used.has(name)) ?? invent('main')),
    of: (kind) => keep(invent(kind)),
  }
}
