/**
 * Where the grid of shifts is, if the server has one: an NTv2 file. By itself, since a module that the map and the service
 * worker both use becomes a chunk of its own, and the worker has to stand alone.
 */
export const shiftGridPath = '/map-shift-grid'
