package explain

// aheadSays says that the step has not reached a number.
func aheadSays() []string {
	return []string{"The step has not reached it yet: you can work it out first.", "Not reached yet: work it out first."}
}
