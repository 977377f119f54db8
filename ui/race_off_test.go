//go:build !race

package ui_test

// underRace reports whether the tests run with the race detector, which makes them slow.
const underRace = false
