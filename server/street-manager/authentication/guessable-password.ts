/** What is tried first on any account: ordinary words, names and keys in a row, with the usual numbers and signs around. */
const words = new Set(
  `password passwort passphrase passcode secret secure security access account login signin signon logon welcome hello
  letmein openup opensesame changeme changeit default temporary temppass newpassword mypassword testing tester test guest
  user username admin administrator root master system server computer internet google windows microsoft apple iphone
  android samsung nothing whatever trustno iloveyou loveyou lovely princess prince sunshine superman batman spiderman
  pokemon starwars dragon monkey tiger lion panther eagle shadow ninja killer hunter ranger buster charlie jordan michael
  michelle jennifer jessica ashley daniel thomas matthew george william harry jack oliver emily sophie daisy rosie poppy
  molly bella football soccer rugby cricket baseball basketball hockey golfer liverpool arsenal chelsea everton tottenham
  manchester manunited mancity newcastle villa leeds rangers celtic london england britain british scotland wales ireland
  cymru birmingham bristol sheffield yorkshire summer autumn winter spring christmas easter holiday january february march
  april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  cheese chocolate coffee biscuit banana orange cookie pepper ginger flower purple yellow silver golden diamond
  freedom fuckyou starlight blink rainbow unicorn mustang ferrari mercedes porsche
  street streets streetmanager streetwork streetworks managestreetworks roadwork roadworks highway highways highwayman
  permit permits permitting council county borough authority promoter undertaker contractor utility utilities water gas
  electric electricity telecom telecoms broadband openreach planner officer inspector inspection inspections excavation
  reinstatement trench manhole traffic trafficlights cones works digger asphalt tarmac`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '01234567890123456789',
]

const lettersFor: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/**
 * Whether it is a password that guessing programs try early: a word that everybody uses, the person's own address or
 * organisation, keys in a row or one part again and again, however it is written and whatever numbers stand around it.
 * `own` are words that belong to the person. Time grows with the length alone.
 */
export function isGuessable(password: string, own: readonly string[] = []): boolean {
  const plain = password.toLowerCase()
  if (isRepeated(plain) || isInRow(plain) || isNumberWithLetter(plain)) return true
  const theirs = own.flatMap((text) => text.toLowerCase().split(/[^a-z]+/)).filter((word) => word.length >= 4)
  const known = (core: string) => words.has(core) || theirs.includes(core) || isInRow(core)
  return coresOf(plain).some((core) => core.length >= 3 && (known(core) || isOfKnown(core, known)))
}

/** What is left without numbers and signs around it, and the same with letters for the numbers that stand for them. */
function coresOf(plain: string): string[] {
  const inner = trimmed(plain)
  const asLetters = (text: string) => [...text].map((sign) => lettersFor[sign] ?? sign).join('')
  const lettersOnly = (text: string) => text.replaceAll(/[^a-z]/g, '')
  return [plain, inner].flatMap((text) => [
    lettersOnly(text),
    lettersOnly(asLetters(text)),
    lettersOnly(trimmed(asLetters(text))),
  ])
}

/** Without what is no letter at either end, sign by sign: a pattern would try each start of a long row of signs. */
function trimmed(text: string): string {
  const isLetter = (sign: string | undefined) => sign !== undefined && sign >= 'a' && sign <= 'z'
  let [from, to] = [0, text.length]
  while (from < to && !isLetter(text[from])) from += 1
  while (to > from && !isLetter(text[to - 1])) to -= 1
  return text.slice(from, to)
}

/** A number in a row with a letter or two, since one is asked for. */
function isNumberWithLetter(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '')
  return text.length - digits.length < 3 && (isRepeated(digits) || isInRow(digits))
}

/** Two of them one after the other are no better. */
function isOfKnown(core: string, known: (part: string) => boolean): boolean {
  for (let at = 3; at <= core.length - 3; at += 1) if (known(core.slice(0, at)) && known(core.slice(at))) return true
  return false
}

/** One part of up to five signs, again and again. */
function isRepeated(text: string): boolean {
  return [1, 2, 3, 4, 5].some(
    (length) =>
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length),
  )
}

/** All of it keys or letters that follow each other, forwards or backwards, in runs of three or more. */
function isInRow(text: string): boolean {
  const follows = rows.flatMap((row) => [row, [...row].toReversed().join('')])
  let at = 0
  while (at < text.length) {
    const run = Math.max(...follows.map((row) => longestFrom(text, at, row)))
    if (run < 3) return false
    at += run
  }
  return text.length > 0
}

function longestFrom(text: string, at: number, row: string): number {
  let length = 0
  while (at + length < text.length && row.includes(text.slice(at, at + length + 1))) length += 1
  return length
}
