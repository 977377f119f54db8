package main

import "time"

// diabetesSteps returns the keys that go through one step of the session diabetes unit by
// unit, forward, backward and the update, and then on until the network has learned it.
func diabetesSteps() []step {
	const (
		begin = 1500 * time.Millisecond
		unit  = 1000 * time.Millisecond
		epoch = 120 * time.Millisecond
		end   = 3000 * time.Millisecond
	)
	return []step{
		{hold: begin},
		{key: "→", times: 18, hold: unit},
		{key: "e", times: 9, hold: epoch},
		{key: ":10 e", times: 19, hold: epoch},
		{hold: end},
	}
}
