package explain

// find returns the first value that matches, or the zero value.
func find[T any](table []T, matches func(T) bool) T {
	for _, v := range table {
		if matches(v) {
			return v
		}
	}
	var none T
	return none
}
