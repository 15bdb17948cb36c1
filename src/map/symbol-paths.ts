/** Paths that only the map needs, on the same 24 unit grid as the traffic management symbols. */
export const activityColour = '#54319f'
export const hexagon = 'M12 2.5 20.2 7.2v9.6L12 21.5 3.8 16.8V7.2z'
