/** Which addresses a subscriber may have this server call: those of the open internet and no others. */
import { BlockList, isIP } from 'node:net'

/** IPv4: everything that is not handed out to the public, and what clouds answer their own machines at. */
const closedIPv4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared behind carriers
  ['127.0.0.0', 8], // this machine
  ['168.63.129.16', 32], // Azure's own services, though it looks public
  ['169.254.0.0', 16], // this link; metadata of machines in clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // relays from IPv6, withdrawn
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
]

/** IPv6: only this part is handed out to the public; mapped, translated, local and link addresses lie outside. */
const openIPv6 = ['2000::', 3] as const

/** Within it, what carries another address in itself or is set apart. */
const closedIPv6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23], // protocol assignments, Teredo among them
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: an IPv4 address in disguise
  ['3fff::', 20], // documentation
]

const closed = new BlockList()
for (const [network, prefix] of closedIPv4) closed.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of closedIPv6) closed.addSubnet(network, prefix, 'ipv6')

const open = new BlockList()
open.addSubnet(...openIPv6, 'ipv6')

/** Whether an IP address is one of the open internet; false for anything that is not an IP address. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed.check(address, 'ipv4')
    case 6:
      return open.check(address, 'ipv6') && !closed.check(address, 'ipv6')
    default:
      return false
  }
}

/** The IP address that a URL's host spells out, without brackets; undefined where it is a name. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(bare) ? bare : undefined
}
