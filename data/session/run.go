package session

import (
	"backstep/data"
	"backstep/network"
)

// Run is a session resolved: everything that training needs, in numbers.
type Run struct {
	Session *Session // every default filled in
	Title   string
	Note    string // what is to be said of the data: "dummy data"; may be empty

	Set         *data.Set // all rows, as they were before scaling
	Train, Test []int     // rows of Set; the samples below are in this order

	Config       network.Config
	Initializer  network.Initializer  // that drew the weights; zero where they were given
	Given        bool                 // the session gives the weights
	Seed         uint64               // of the weights drawn and of shuffling
	Initial      []network.Parameters // before the first step
	TrainSamples network.Samples      // as the network gets them: scaled, classes as numbers
	TestSamples  network.Samples      // scaled as the training part; empty without a test part

	InputNames  []string // one an input
	OutputNames []string // one an output

	State *network.State // to go on from; nil for the beginning
}
