// Package compare shows two moments side by side, of two runs or of one, which step
// together: each number of both, and the difference.
package compare
