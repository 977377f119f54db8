// Package desk is one person's work without a terminal: where in the tree of
// time one stands, what is selected, and what can be done, each as a command, a
// line of text. What is seen of it is a [Moment].
//
// [New] opens a session, [Desk.Do] carries out a line, [Desk.Finish] what that has
// left to be done, and [Desk.Moment] is what is seen then.
//
//	moment.go     what is seen, with facts.go and focus.go
//	commands.go   the table of commands; command.go carries out a line of them
//	stepping.go   commands that go through time, with playing.go and runs.go
//	selecting.go  commands that choose what is looked at, with looks.go and moved.go
//	driver.go     the walk through the tree of time, with play.go and journey.go
//	task.go       work that takes long, and may be done in another goroutine
//	script.go     lines that are carried out one after the other
package desk
