package theme

// turned is the bit that marks a role whose letter and ground have changed places.
const turned Role = 1 << 13

// Turned returns r with its letter and its ground exchanged. A lower block then fills the
// upper part of its cell, on the terminal's own ground below it.
func (r Role) Turned() Role { return r | turned }

// turned returns the look with letter and ground exchanged.
func (l Look) turned() Look {
	l.Reverse = !l.Reverse
	return l
}
