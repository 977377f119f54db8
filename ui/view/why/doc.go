// Package why is the mode in which a number is followed down to what made it: the network as
// it stood there, the levels of the way, and the numbers beside it.
package why
