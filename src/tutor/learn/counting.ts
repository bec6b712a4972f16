import type { Example } from './example.ts'

/** How much a class is taken to have seen of everything before it has seen anything. */
const PRIOR = 1000

/** Naive Bayes: how much likelier each feature is in a class than in all. */
export function addBayes(weights: Float32Array, examples: readonly Example[], classes: number, share: number): void {
  const room = weights.length / classes
  const counts = new Float32Array(weights.length)
  const ofClass = new Float64Array(classes)
  const ofFeature = new Float64Array(room)
  let total = 0
  eachFeature(examples, (feature, of, value) => {
    counts[feature * classes + of] = (counts[feature * classes + of] as number) + value
    ofClass[of] = (ofClass[of] as number) + value
    ofFeature[feature] = (ofFeature[feature] as number) + value
    total += value
  })
  const row = new Float64Array(classes)
  for (let feature = 0; feature < room; feature++) {
    const seen = ofFeature[feature] as number
    if (seen === 0) continue
    let mean = 0
    for (let c = 0; c < classes; c++) {
      const count = (counts[feature * classes + c] as number) + (seen / total) * PRIOR
      row[c] = Math.log(count / ((ofClass[c] as number) + PRIOR))
      mean += (row[c] as number) / classes
    }
    for (let c = 0; c < classes; c++) {
      const place = feature * classes + c
      weights[place] = (weights[place] as number) + share * ((row[c] as number) - mean)
    }
  }
}

/** The middle of each class, all of one length. */
export function addCentroids(
  weights: Float32Array,
  examples: readonly Example[],
  classes: number,
  share: number,
): void {
  const middles = new Float32Array(weights.length)
  eachFeature(examples, (feature, of, value) => {
    middles[feature * classes + of] = (middles[feature * classes + of] as number) + value
  })
  const lengths = new Float64Array(classes)
  for (let place = 0; place < middles.length; place++) {
    lengths[place % classes] = (lengths[place % classes] as number) + (middles[place] as number) ** 2
  }
  for (let place = 0; place < middles.length; place++) {
    const length = Math.sqrt(lengths[place % classes] as number) || 1
    weights[place] = (weights[place] as number) + (share * (middles[place] as number)) / length
  }
}

function eachFeature(examples: readonly Example[], visit: (feature: number, of: number, value: number) => void): void {
  for (const { features, of, weight } of examples) {
    for (let f = 0; f < features.at.length; f++) {
      visit(features.at[f] as number, of, (features.weight[f] as number) * weight)
    }
  }
}
