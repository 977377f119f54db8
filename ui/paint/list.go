package paint

// FirstShown returns the first row to show of a list with room for some of its rows, so
// that the chosen row is in the middle, or as close to it as the ends of the list allow.
func FirstShown(chosen, shown, all int) int {
	return max(0, min(chosen-shown/2, all-shown))
}
