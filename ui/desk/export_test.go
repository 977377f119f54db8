package desk

import "backstep/data/session"

// Session returns the session that a desk would save in the present folder.
func (d *Desk) Session() *session.Session { return keep(d).session(d.walk, ".") }

// AskableNow returns names of numbers that can be asked about.
func AskableNow(d *Desk) []string { return askableNow(d) }
