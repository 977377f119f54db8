// Package desk is one person's work without a terminal: where in the tree of
// time one stands, what is selected, and what can be done, each as a command, a
// line of text. What is seen of it is a [Moment].
package desk
