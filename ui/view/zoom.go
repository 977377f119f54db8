package view

import "backstep/ui/desk"

// Zoomed carries out the command "zoom", whose argument is "in", "out" or "all". It
// returns the new zoom, which is how often a range is halved, or doubled if negative.
func Zoomed(zoom, least, most int, argument string) (int, desk.Result) {
	switch argument {
	case "in":
		return min(zoom+1, most), desk.Result{}
	case "out":
		return max(zoom-1, least), desk.Result{}
	case "all":
		return 0, desk.Result{}
	default:
		return zoom, desk.Wrong("zoom %q: want in, out or all", argument)
	}
}
