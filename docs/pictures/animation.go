package main

import "time"

// lessonSteps go through one step of the lesson unit by unit, and then on until
// the network has learned it.
func lessonSteps() []step {
	const (
		read  = 1800 * time.Millisecond
		walk  = 700 * time.Millisecond
		train = 80 * time.Millisecond
	)
	return []step{
		{hold: read},
		{key: "→", times: 16, hold: walk},
		{key: "e", times: 40, hold: train},
		{hold: read},
	}
}
