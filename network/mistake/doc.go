// Package mistake judges an answer to "what is this number?", and names what went wrong.
//
// A [Question] asks for a number of a step. [Question.Check] judges an [Answer] that a
// person gave, and [Question.Find] a number of a trace. A number that is not right is
// compared with what the usual mistakes give. Each of them is computed from the same
// step, by the explanation of the number with something changed: what it takes its
// numbers from (a [world]) or how it puts them together (a [derivation]). So two of them
// can be made at once. [Question.Hints] unfolds the right way, one part at a time.
//
//	question.go    the question, its right answer and how near to it is right
//	answer.go      an answer, and which numbers it stands for
//	check.go       the verdict; search.go looks for the mistakes that give an answer
//	world.go       the snapshot that a way takes its numbers from
//	derivation.go  how a number is put together; build.go and build_loss.go take that from its explanation
//	edit.go        changes of lines
//	way.go         a wrong way, and the mistake that comes of it
//	ways.go        the wrong ways of each kind of number, which are in the other files ways_*.go
//	rounding.go    rounding too early
//	hint.go        hints
package mistake
