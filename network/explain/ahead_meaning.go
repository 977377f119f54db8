package explain

// aheadSays says that the step has not reached a number.
func aheadSays() Sentence {
	return saying("The step has not reached it yet: you can work it out first.", "This number comes later in the step.")
}
