import type { FastifyReply } from 'fastify'

/**
 * Features of one map answer. A client that gets more than it can draw helps nobody; 20,000 is what the map pans
 * smoothly with, and forty times what the national service shows.
 */
export const mostFeatures = 20_000

/** Ask the store for this many, so that {@link cutFeatures} can tell whether there are more. */
export const featuresAsked = mostFeatures + 1

/** The features that are answered; `x-more-features: true` says that there are others in the box. */
export function cutFeatures<Feature>(features: readonly Feature[], reply: FastifyReply): Feature[] {
  if (features.length > mostFeatures) void reply.header('x-more-features', 'true')
  return features.slice(0, mostFeatures)
}
