const longest = 50

interface Names {
  readonly first_name: string
  readonly last_name: string
}

/** What is wrong with a name, one's own or somebody's (BR-GEN-06). */
export function nameProblems({ first_name, last_name }: Names, whose: 'your' | 'their') {
  return [
    ...problemsOf('first_name', 'First name', `Enter ${whose} first name`, first_name),
    ...problemsOf('last_name', 'Last name', `Enter ${whose} last name`, last_name),
  ]
}

function problemsOf(field: string, name: string, missing: string, text: string) {
  if (text.trim() === '') return [{ field, message: missing }]
  return text.length > longest ? [{ field, message: `${name} must be ${longest} characters or fewer` }] : []
}
