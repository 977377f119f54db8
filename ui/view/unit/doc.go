// Package unit draws a unit up close: its activation function with the samples
// on it, its past, where z and δ came from, and the samples of the batch.
package unit
