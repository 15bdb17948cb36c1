import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'

/** 10 MB is 10,485,760 bytes: that size passes, one byte more fails (BR-GEN-50). */
export const largestFileBytes = 10 * 1024 * 1024

/** Where somebody stands, for the map and on site, the camera for the code on a permit board, and nothing else that a device has. */
const permissionsPolicy = [
  'geolocation=(self)',
  'camera=(self)',
  ...['microphone', 'payment', 'usb', 'serial', 'bluetooth', 'display-capture', 'browsing-topics'].map(
    (feature) => `${feature}=()`,
  ),
].join(', ')

/** Headers, cookies, limits: what every answer and every request is held to. */
export async function registerSecurity(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(config) },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: config.secureCookies,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onSend', async (_, reply) => {
    reply.header('permissions-policy', permissionsPolicy)
    // answers with a rule of their own keep it; the rest are about people and their works, and are for nobody else's cache
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  // bodies are JSON or files: text would only get as far as "must be an object"
  app.removeContentTypeParser('text/plain')
  await app.register(cookie)
  await app.register(rateLimit, {
    max: config.rateLimit,
    timeWindow: '1 minute',
    allowList: (request) => request.url === '/healthz' || request.url === '/readyz',
  })
  await app.register(multipart, { limits: { files: 1, fields: 6, fieldSize: 1000, fileSize: largestFileBytes } })
}

/** Nothing runs or loads but what this server sends; tiles may come from the one server that the setting names. */
export function contentPolicy(config: Config): Record<string, string[]> {
  const tiles = config.map.tiles_url ? [new URL(config.map.tiles_url.replaceAll(/[{}]/g, '')).origin] : []
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // OpenLayers and GOV.UK Frontend set style properties on elements; attributes and style elements stay refused
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:', ...tiles],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...tiles],
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
  }
}
