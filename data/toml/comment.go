package toml

// Commented reports whether a text has a comment, which would be lost if what was read
// from it were written again.
func Commented(data []byte) bool {
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '"', '\'':
			i = endOfString(data, i)
		case '#':
			return true
		}
	}
	return false
}
