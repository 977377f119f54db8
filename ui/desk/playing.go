package desk

// togglePlay carries out "play".
func togglePlay(d *Desk, _ string) Result {
	switch {
	case d.playing:
		d.Pause()
		return Result{}
	case d.walk == nil:
		return Result{Busy: true} // The last chunk still has the walk.
	default:
		d.leaveMoved()
		return d.start(goal{})
	}
}

func pause(d *Desk, _ string) Result {
	d.Pause()
	return Result{}
}

func faster(d *Desk, _ string) Result { return d.changeSpeed(+1) }
func slower(d *Desk, _ string) Result { return d.changeSpeed(-1) }
