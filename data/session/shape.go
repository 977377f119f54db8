package session

// shape is what flags say of the network's layers. It is applied when the
// session is resolved, because only the data tells the output.
type shape struct {
	hidden     Opt[[]int] // units of each hidden layer
	activation string     // of all hidden layers
	output     string     // activation of the output layer
	refit      bool       // the data is another than the session's: the output may have to change
}
