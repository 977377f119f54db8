// Package unit draws a single unit in detail: its activation function with the samples
// on it, its history, where z and δ came from, and the samples of the batch.
package unit
