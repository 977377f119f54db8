// Package solve asks a network backwards: what would a weight, a bias, an input or the
// learning rate have to be, for another number of the step to be what is wanted?
//
// Nothing is inverted but a weighted sum, which is linear. For everything else the step is
// taken again with another value, by the trainer itself, as often as it needs.
//
//	function.go   a number of a step as a function of another one
//	rate.go       the same of the learning rate, by which the update is made anew
//	linear.go     the exact solution for a weighted sum
//	search.go     the search for the nearest solution, or for what comes nearest
//	walk.go       looks at values farther and farther from the present one
//	bracket.go    closes in on a solution between two values, by bisection and false position
//	valley.go     closes in on the nearest between three, where there is none, by golden sections
//	edge.go       closes in on where the number stops being one
//	distant.go    wants less where what is wanted is far beyond everything
//	conclude.go   finds out what the search has come to: see answer.go
//	curve.go      the function as a curve around the solution
//
// A walk takes steps so small that no weighted sum changes by much, since everything else
// is a function of these. So it misses no solution, however wide or narrow the function is.
// What it looks at is bounded by a number of steps, not by time.
package solve
